package org.jigeum.interest.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jigeum.interest.domain.Accrual;
import org.jigeum.interest.domain.Period;
import org.jigeum.interest.domain.RateSchedule;
import org.jigeum.interest.domain.RateVersion;
import org.jigeum.interest.domain.Stretch;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Won;
import org.jigeum.platform.rest.JsonFormat;

/**
 * 이자 계산 내역: how a payout was computed, as it is kept with the payout. It names the balances and the rate versions;
 * these never change, so that slices and exact interest follow from it for good.
 */
public record Trace(List<Line> lines) {

    public Trace {
        lines = List.copyOf(lines);
    }

    /** A stretch; the rate version is null for days on which the product had none. */
    public record Line(String from, String through, long balance, Integer rateVersion) {

        static Line of(Stretch stretch) {
            return new Line(
                    stretch.period().from().toString(),
                    stretch.period().through().toString(),
                    stretch.closingBalance().amount(),
                    stretch.rates().map(RateVersion::version).orElse(null));
        }

        Stretch stretch(RateSchedule rates) {
            Optional<RateVersion> version = Optional.ofNullable(rateVersion).map(rates::version);
            return new Stretch(
                    new Period(BusinessDay.parse(from), BusinessDay.parse(through)), Won.of(balance), version);
        }
    }

    static Trace of(Accrual accrual) {
        return new Trace(accrual.stretches().stream().map(Line::of).toList());
    }

    /** The stretches again, with the rates that the versions name. */
    public List<Stretch> stretches(RateSchedule rates) {
        return lines.stream().map(line -> line.stretch(rates)).toList();
    }

    static Trace parse(String json) {
        try {
            return new Trace(Arrays.asList(JsonFormat.mapper().readValue(json, Line[].class)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored trace cannot be read.", e);
        }
    }

    String json() {
        try {
            return JsonFormat.mapper().writeValueAsString(lines);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A trace cannot be written.", e);
        }
    }
}
