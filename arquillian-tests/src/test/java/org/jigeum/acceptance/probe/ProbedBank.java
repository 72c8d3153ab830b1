package org.jigeum.acceptance.probe;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jigeum.acceptance.server.Build;
import org.jigeum.acceptance.server.EarFile;

/** The EAR as it was built, under another name and other paths, with two WARs more: probes that look around inside. */
public final class ProbedBank {

    private static final String DESCRIPTOR = "META-INF/application.xml";

    private ProbedBank() {}

    public static EnterpriseArchive ear() {
        EnterpriseArchive ear = ShrinkWrap.create(ZipImporter.class, "probed.ear")
                .importFrom(Build.ear().toFile())
                .as(EnterpriseArchive.class);
        ear.delete(DESCRIPTOR);
        ear.setApplicationXML(new StringAsset(descriptor()));
        return ear.addAsModule(probe("probe-one")).addAsModule(probe("probe-two"));
    }

    /** All paths begin with {@code /probed-}, since the bank itself is open beside this one. */
    private static String descriptor() {
        String probes = Stream.of("probe-one", "probe-two")
                .map(name -> "<module><web><web-uri>" + name + ".war</web-uri><context-root>/" + name
                        + "</context-root></web></module>")
                .collect(Collectors.joining());
        return EarFile.text(DESCRIPTOR)
                .replace("<context-root>/", "<context-root>/probed-")
                .replace("<library-directory>", probes + "<library-directory>");
    }

    private static WebArchive probe(String name) {
        return ShrinkWrap.create(WebArchive.class, name + ".war")
                .addClasses(ClassProbe.class, CopiedEvent.class, EventProbe.class, Heard.class, TransactionProbe.class)
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .setManifest(new StringAsset("Manifest-Version: 1.0\nDependencies: org.jboss.modules\n"));
    }
}
