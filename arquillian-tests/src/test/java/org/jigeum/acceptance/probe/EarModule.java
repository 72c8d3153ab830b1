package org.jigeum.acceptance.probe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A module of the EAR: its WAR and its api jar, by the names of their classes. The build's side writes them into a
 * resource, the tests in the container read it.
 *
 * @param name that of the WAR, without its ending
 * @param serviceClasses in the WAR itself
 * @param apiClasses in the api jar
 */
public record EarModule(String name, List<String> serviceClasses, List<String> apiClasses) {

    static final String RESOURCE = "ear-modules.txt";

    public EarModule {
        serviceClasses = List.copyOf(serviceClasses);
        apiClasses = List.copyOf(apiClasses);
    }

    static String describe(List<EarModule> modules) {
        return modules.stream().map(EarModule::line).collect(Collectors.joining("\n"));
    }

    private String line() {
        return name + ";" + String.join(",", serviceClasses) + ";" + String.join(",", apiClasses);
    }

    private static EarModule parse(String line) {
        List<String> parts = Arrays.asList(line.split(";", -1));
        return new EarModule(
                parts.get(0),
                Arrays.asList(parts.get(1).split(",", -1)),
                Arrays.asList(parts.get(2).split(",", -1)));
    }

    /** The modules of the EAR that this WAR lies in. */
    public static List<EarModule> ofThisEar() {
        try (InputStream resource = EarModule.class.getResourceAsStream("/" + RESOURCE)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(EarModule::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
