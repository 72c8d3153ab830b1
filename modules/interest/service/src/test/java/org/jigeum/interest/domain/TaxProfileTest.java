package org.jigeum.interest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.jigeum.kernel.Rate;
import org.jigeum.kernel.Won;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxProfileTest {

    /** The published table: 14 % and a tenth of it, each without its part below 10 won. */
    @ParameterizedTest
    @CsvSource({
        "0,0,0,0",
        "1,0,0,1",
        "71,0,0,71",
        "72,10,0,62",
        "109,10,0,99",
        "137,10,0,127",
        "714,90,0,624",
        "715,100,10,605",
        "1234,170,10,1054",
        "2739,380,30,2329",
        "100000,14000,1400,84600",
        "1000000000000000,140000000000000,14000000000000,846000000000000"
    })
    void aResidentPaysFourteenPercentAndATenthOfIt(long gross, long incomeTax, long local, long net) {
        expect(TaxProfile.RESIDENT.withhold(Won.of(gross), Optional.empty()), incomeTax, local, net);
    }

    @ParameterizedTest
    @CsvSource({
        "TAX_EXEMPT_SAVINGS,,100000,0,0,100000",
        "NON_RESIDENT,,100000,20000,2000,78000",
        "NON_RESIDENT,,549,100,10,439",
        "NON_RESIDENT,10,100000,10000,1000,89000",
        "NON_RESIDENT,0,100000,0,0,100000",
        "RESIDENT,10,100000,14000,1400,84600",
        "CORPORATION,,7142,0,0,7142",
        "CORPORATION,,7143,1000,100,6043",
        "CORPORATION,,100000,14000,1400,84600",
        "UNVERIFIED_NAME,,100000,45000,4500,50500",
        "UNVERIFIED_NAME,,22,0,0,22",
        "UNVERIFIED_NAME,,23,10,0,13"
    })
    void theOtherProfilesHaveTheirOwnRates(
            TaxProfile profile, BigDecimal treatyPercent, long gross, long incomeTax, long local, long net) {
        Optional<Rate> treatyRate = Optional.ofNullable(treatyPercent).map(Rate::ofPercent);
        expect(profile.withhold(Won.of(gross), treatyRate), incomeTax, local, net);
    }

    private static void expect(Withholding withholding, long incomeTax, long local, long net) {
        assertThat(withholding.incomeTax()).isEqualTo(Won.of(incomeTax));
        assertThat(withholding.localIncomeTax()).isEqualTo(Won.of(local));
        assertThat(withholding.net()).isEqualTo(Won.of(net));
    }
}
