package org.jigeum.customer.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.jigeum.customer.api.TaxProfile;
import org.jigeum.kernel.Rate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TaxTreatmentTest {

    private static final Optional<Rate> TEN_PERCENT = Optional.of(new Rate(100_000));

    @ParameterizedTest
    @EnumSource(names = "NON_RESIDENT")
    void aNonResidentMayHaveTheRateOfATaxTreaty(TaxProfile profile) {
        assertThat(new TaxTreatment(profile, TEN_PERCENT).treatyRate()).isEqualTo(TEN_PERCENT);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NON_RESIDENT")
    void nobodyElseMay(TaxProfile profile) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TaxTreatment(profile, TEN_PERCENT));
    }

    @ParameterizedTest
    @EnumSource
    void everyProfileGoesWithoutOne(TaxProfile profile) {
        assertThat(new TaxTreatment(profile, Optional.empty()).profile()).isEqualTo(profile);
    }
}
