package org.jigeum.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Values of one quantity, a value for each round. */
final class Sample {

    private final List<Double> values = new ArrayList<>();

    static Sample of(double... values) {
        Sample sample = new Sample();
        Arrays.stream(values).forEach(sample::add);
        return sample;
    }

    void add(double value) {
        values.add(value);
    }

    void removeLast() {
        values.remove(values.size() - 1);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    double median() {
        List<Double> ascending = values.stream().sorted().toList();
        return ascending.get((ascending.size() - 1) / 2);
    }

    /** Each value divided by the one of the same round. */
    Sample over(Sample other) {
        Sample ratios = new Sample();
        for (int i = 0; i < values.size(); i++) {
            ratios.add(values.get(i) / other.values.get(i));
        }
        return ratios;
    }

    /** Median and range, such as {@code 1,234 (1,100–1,300)}. */
    String text(String format) {
        if (values.isEmpty()) {
            return "–";
        }
        String range = values.size() == 1
                ? ""
                : " (" + text(format, values.stream().min(Double::compare).orElseThrow()) + "–"
                        + text(format, values.stream().max(Double::compare).orElseThrow()) + ")";
        return text(format, median()) + range;
    }

    private static String text(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
