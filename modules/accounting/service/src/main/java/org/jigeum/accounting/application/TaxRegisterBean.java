package org.jigeum.accounting.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jigeum.accounting.api.TaxRegister;
import org.jigeum.accounting.persistence.WithholdingLines;

/** The withholding register as the other modules use it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class TaxRegisterBean implements TaxRegister {

    @Inject
    WithholdingLines register;

    @Override
    public Set<Long> unknown(Collection<Long> payoutIds) {
        return register.unknown(payoutIds);
    }

    @Override
    public Map<Long, Registration> registrations(Collection<Long> payoutIds) {
        return register.registrations(payoutIds);
    }
}
