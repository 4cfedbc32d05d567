package org.cellgmp.guideline.site;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.guideline.Finding;
import org.cellgmp.guideline.NotApplicable;
import org.cellgmp.guideline.NotAssessed;
import org.cellgmp.guideline.Passed;
import org.cellgmp.guideline.fact.Fact;

/** What a site's rules say of one record, in the order of tables, rules and facts. */
public final class SiteVerdicts {
    public final List<Finding> findings = new ArrayList<>();
    public final List<NotAssessed> notAssessed = new ArrayList<>();
    public final List<Passed> passed = new ArrayList<>();
    public final List<NotApplicable> notApplicable = new ArrayList<>();
    /** The components of each fact that a rule looked at. */
    public final Map<Fact, BitSet> looked = new IdentityHashMap<>();
}
