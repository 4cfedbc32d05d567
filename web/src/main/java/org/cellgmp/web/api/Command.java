package org.cellgmp.web.api;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Moment;

/** What a program asks to be done: the members of its JSON object, each read as what it means. */
public record Command(Map<String, Object> members) {
    /** @throws Refusal as {@link Json#read} */
    public static Command read(String body) throws Refusal {
        return new Command(Json.read(body));
    }

    /** The revision it was decided on. @throws Refusal UNREADABLE if it is absent or no number */
    public int revision() throws Refusal {
        return Choices.number("revision", required("revision"));
    }

    /** Null if absent. */
    public String reason() throws Refusal {
        return optional("reason");
    }

    /** The first component of a signature. @throws Refusal UNREADABLE if it is absent */
    public String account() throws Refusal {
        return required("account");
    }

    /** The second component of a signature. @throws Refusal UNREADABLE if it is absent */
    public String password() throws Refusal {
        return required("password");
    }

    /** @throws Refusal UNREADABLE naming the member if it is absent or no string */
    public String required(String member) throws Refusal {
        return Json.required(members, member);
    }

    /** Null if absent. @throws Refusal UNREADABLE if it is no string */
    public String optional(String member) throws Refusal {
        return Json.optional(members, member);
    }

    /** Null if absent. @throws Refusal UNREADABLE naming the words that are wanted */
    public <E extends Enum<E>> E choice(Class<E> words, String member) throws Refusal {
        return Choices.read(words, member, optional(member));
    }

    /** Zero if absent. @throws Refusal UNREADABLE if it is no number */
    public int number(String member) throws Refusal {
        return Choices.number(member, optional(member));
    }

    /** Yes or no, which has to be said. @throws Refusal UNREADABLE if neither is */
    public boolean yes(String member) throws Refusal {
        return Choices.yes(member, optional(member));
    }

    /** Null if absent. @throws Refusal UNREADABLE if it is no time */
    public OffsetDateTime time(String member) throws Refusal {
        return Moment.read(member, optional(member), HouseClock.zone());
    }

    /** Null if absent. @throws Refusal UNREADABLE if it is no day */
    public LocalDate day(String member) throws Refusal {
        return Moment.day(member, optional(member));
    }

    /** Numbers of things: a list, or one text in which they stand apart by commas. @throws Refusal UNREADABLE if it is neither */
    public List<String> several(String member) throws Refusal {
        return members.get(member) instanceof List<?> entries
                ? entries.stream().map(String::valueOf).toList()
                : Choices.several(optional(member));
    }

    /** A value that was sent whole. @throws Refusal UNREADABLE if absent, or naming the pointer of what does not fit */
    public <T extends Record> T whole(Class<T> type, String member) throws Refusal {
        var tree = members.get(member);
        if (tree == null) throw new Refusal(Refusal.Reason.UNREADABLE, "json.member-missing", member);
        try {
            return CanonicalJson.read(type, CanonicalJson.writeTree(tree));
        } catch (IllegalArgumentException unfit) {
            throw new Refusal(Refusal.Reason.UNREADABLE, "json.malformed", unfit.getMessage());
        }
    }
}
