package org.jigeum.acceptance.probe;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jigeum.acceptance.server.Build;

/**
 * The EAR as it was built, beside itself: under other context roots, and with two WARs more that look around in it.
 */
public final class ProbeEar {

    public static final String NAME = "probes.ear";

    private static final String DESCRIPTOR = "META-INF/application.xml";
    private static final String MODULE_END = "</module>";

    /** As the modules have it; in an EAR of theirs the server does not start a WAR without. No path is protected. */
    private static final String WEB_XML = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <login-config><auth-method>MP-JWT</auth-method><realm-name>Jigeum</realm-name></login-config>
            </web-app>""";

    private ProbeEar() {}

    /** The EAR; the tests run in {@code here.war}. */
    public static EnterpriseArchive with(Class<?> tests) {
        EnterpriseArchive ear = ShrinkWrap.create(ZipImporter.class, NAME)
                .importFrom(Build.ear().toFile())
                .as(EnterpriseArchive.class);
        WebArchive here = probe("here")
                .addClasses(tests, EarModule.class, ProbeEar.class)
                .addAsLibrary(jarOf(Assertions.class))
                .addAsResource(new StringAsset(EarModule.describe(modules(ear))), EarModule.RESOURCE)
                .addAsManifestResource(new StringAsset("Dependencies: org.jboss.modules\n"), "MANIFEST.MF");
        String descriptor = amended(text(ear, DESCRIPTOR));
        ear.delete(DESCRIPTOR);
        return ear.addAsManifestResource(new StringAsset(descriptor), "application.xml")
                .addAsLibrary(ShrinkWrap.create(JavaArchive.class, "probe-api.jar")
                        .addClasses(Witness.class, SharedEvent.class))
                .addAsModule(Testable.archiveToTest(here))
                .addAsModule(probe("there"));
    }

    private static WebArchive probe(String name) {
        return ShrinkWrap.create(WebArchive.class, name + ".war")
                .addClasses(OwnEvent.class, EventLog.class, WitnessBean.class)
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .setWebXML(new StringAsset(WEB_XML));
    }

    private static String amended(String descriptor) {
        String moved = descriptor.replace("<context-root>/", "<context-root>/probes/");
        int end = moved.lastIndexOf(MODULE_END) + MODULE_END.length();
        return moved.substring(0, end) + module("here") + module("there") + moved.substring(end);
    }

    private static String module(String name) {
        return "<module><web><web-uri>%1$s.war</web-uri><context-root>/probes/%1$s</context-root></web></module>"
                .formatted(name);
    }

    /** What the WARs and the api jars of the EAR are made of; nothing of it is typed in here. */
    private static List<EarModule> modules(EnterpriseArchive ear) {
        return nested(ear, "/[^/]+\\.war").stream().map(war -> module(ear, war)).toList();
    }

    private static EarModule module(EnterpriseArchive ear, Archive<?> war) {
        String name = war.getName().replaceAll("\\A/|\\.war\\z", "");
        List<String> api = nested(ear, "/lib/" + name + "-api\\.jar").stream()
                .flatMap(jar -> classes(jar, "/"))
                .toList();
        return new EarModule(name, classes(war, "/WEB-INF/classes/").toList(), api);
    }

    private static Collection<? extends Archive<?>> nested(EnterpriseArchive ear, String path) {
        return ear.getContent(Filters.include(path)).keySet().stream()
                .map(found -> ear.getAsType(JavaArchive.class, found))
                .toList();
    }

    private static Stream<String> classes(Archive<?> archive, String root) {
        return archive.getContent(Filters.include(root + ".*\\.class")).keySet().stream()
                .map(ArchivePath::get)
                .map(path -> path.substring(root.length(), path.length() - ".class".length()))
                .map(path -> path.replace('/', '.'))
                .filter(name -> !name.endsWith("-info"));
    }

    private static String text(Archive<?> archive, String path) {
        try (InputStream content = archive.get(path).getAsset().openStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static File jarOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
