package org.cellgmp.guideline.site;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cellgmp.guideline.Wording;

/** How a condition compares. */
public enum SiteOperator {
    IS("is", "是", "="),
    IS_NOT("is not", "不是", "<>"),
    ONE_OF("one of", "属于", null),
    NONE_OF("none of", "不属于", null),
    CONTAINS("contains", "包含", null),
    AT_LEAST("at least", "不小于", ">="),
    AT_MOST("at most", "不大于", "<="),
    ABOVE("above", "大于", ">"),
    BELOW("below", "小于", "<"),
    BETWEEN("between", "介于", null),
    /** The value of the cell is yes or no. */
    RECORDED("recorded", "已记录", null);

    private final Wording words;
    private final String sign;

    SiteOperator(String english, String chinese, String sign) {
        words = new Wording(english, chinese);
        this.sign = sign;
    }

    public Wording words() {
        return words;
    }

    /** Null if it has none. */
    public String sign() {
        return sign;
    }

    /** By its name in either language, or its sign. */
    public static Optional<SiteOperator> read(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        var sign =
                plain.replace("≥", ">=").replace("≤", "<=").replace("≠", "<>").replace("!=", "<>");
        for (var operator : values())
            if (List.of(operator.words.english(), operator.words.chinese()).contains(plain)
                    || sign.equals(operator.sign)) return Optional.of(operator);
        return Optional.empty();
    }

    /** True if it takes two values or more. */
    public boolean many() {
        return this == ONE_OF || this == NONE_OF || this == BETWEEN;
    }
}
