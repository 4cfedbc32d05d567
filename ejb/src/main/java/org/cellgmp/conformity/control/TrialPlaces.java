package org.cellgmp.conformity.control;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.cellgmp.record.TrialProtocol;
import org.cellgmp.record.TrialSite;

/** Whose rules a trial is under, by the countries where it is done. */
final class TrialPlaces {
    /** The home market: where nobody said where a trial is done, China's rules apply. */
    private static final String HOME = "CN";

    private static final Set<String> CHINA = Set.of("china", "cn", "chn", "people's republic of china", "中国", "中国大陆");
    private static final Set<String> STATES =
            Set.of("united states", "united states of america", "us", "usa", "puerto rico", "美国");
    private static final Set<String> UNION = Set.of(
            "austria",
            "at",
            "belgium",
            "be",
            "bulgaria",
            "bg",
            "croatia",
            "hr",
            "cyprus",
            "cy",
            "czechia",
            "czech republic",
            "cz",
            "denmark",
            "dk",
            "estonia",
            "ee",
            "finland",
            "fi",
            "france",
            "fr",
            "germany",
            "de",
            "greece",
            "gr",
            "hungary",
            "hu",
            "ireland",
            "ie",
            "italy",
            "it",
            "latvia",
            "lv",
            "lithuania",
            "lt",
            "luxembourg",
            "lu",
            "malta",
            "mt",
            "netherlands",
            "nl",
            "poland",
            "pl",
            "portugal",
            "pt",
            "romania",
            "ro",
            "slovakia",
            "sk",
            "slovenia",
            "si",
            "spain",
            "es",
            "sweden",
            "se",
            "european union",
            "eu",
            "欧盟",
            "德国",
            "法国",
            "意大利",
            "西班牙",
            "荷兰",
            "比利时");

    private TrialPlaces() {}

    /** ICH alone where the trial is done in none of the jurisdictions that the registers know. */
    static Set<String> jurisdictions(TrialProtocol trial) {
        var places = new TreeSet<String>();
        places.addAll(trial.countries());
        trial.sites().stream()
                .map(TrialSite::country)
                .filter(one -> one != null)
                .forEach(places::add);
        if (places.isEmpty()) return Set.of(HOME);
        var jurisdictions = new TreeSet<String>();
        for (var place : places) {
            var plain = place.strip().toLowerCase(Locale.ROOT);
            if (CHINA.contains(plain)) jurisdictions.add("CN");
            if (STATES.contains(plain)) jurisdictions.add("US");
            if (UNION.contains(plain)) jurisdictions.add("EU");
        }
        return jurisdictions.isEmpty() ? Set.of("ICH") : jurisdictions;
    }
}
