package org.cellgmp.guideline;

import java.nio.file.Path;
import org.cellgmp.criterion.CriterionBook;
import org.cellgmp.criterion.CriterionCatalogue;
import org.junit.jupiter.api.Test;

class CriterionCatalogueTest {
    @Test
    void theListOfCriteriaIsCurrent() throws Exception {
        Committed.check(Path.of("CRITERIA.md"), CriterionCatalogue.write(CriterionBook.get()));
    }
}
