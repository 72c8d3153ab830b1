package org.jigeum.accounting.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jigeum.accounting.domain.TaxMonth;
import org.jigeum.accounting.domain.TaxReturn;
import org.jigeum.accounting.domain.WithheldTax;
import org.jigeum.accounting.persistence.Remittances;
import org.jigeum.accounting.persistence.Withholdings;

/** 원천징수이행상황신고: adds up what was withheld in a month, and what was remitted of it. */
@ApplicationScoped
public class ComputeTaxReturn {

    @Inject
    Withholdings withholdings;

    @Inject
    Remittances remittances;

    /** What was remitted is read first: then nothing was remitted of lines that are not seen. */
    public TaxReturn of(TaxMonth month) {
        WithheldTax remitted = remittances.remitted(month);
        return new TaxReturn(month, withholdings.byProfile(month), remitted);
    }
}
