package org.jigeum.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.jigeum.demo.DemoSettings.Beginning;
import org.jigeum.demo.bank.SampleBank;
import org.jigeum.demo.load.BankClient;
import org.jigeum.demo.load.Load;
import org.jigeum.demo.load.LoadFailed;

/** Opens the sample bank and keeps it open until Ctrl-C: what {@code ./mvnw -Pdemo} ends in. */
public final class OpenBank {

    private static final int FAILED = 1;
    /** Ctrl-C reaches the server as well, and what fails because it is going away is nothing to complain of. */
    private static final Duration PAUSE_BEFORE_COMPLAINT = Duration.ofSeconds(1);

    private final DemoSettings settings;
    private final DemoData data;
    private final StartedProcesses processes;
    private final PrintStream out;

    private OpenBank(DemoSettings settings, PrintStream out) {
        this.settings = settings;
        this.data = settings.data();
        this.processes = new StartedProcesses(data.processes());
        this.out = out;
    }

    /**
     * Opens the bank; returns only by ending this JVM.
     *
     * @param arguments the folder of the checkout
     */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            new OpenBank(DemoSettings.of(Path.of(arguments[0]), System.getProperties()), System.out).run();
        } catch (CannotOpen | LoadFailed e) {
            leave(e.getMessage());
        } catch (UncheckedIOException e) {
            leave("A file could not be read or written: " + e.getCause());
        }
    }

    /** Inside Maven's JVM: leaving at once makes this sentence the last one of the build. */
    private static void leave(String sentence) {
        System.err.println("\n" + sentence);
        System.exit(FAILED);
    }

    private void run() throws InterruptedException {
        try {
            claimFolder();
            checkMachine();
            begin();
            open();
        } catch (RuntimeException e) {
            Thread.sleep(PAUSE_BEFORE_COMPLAINT.toMillis());
            if (processes.isStopping()) {
                new CountDownLatch(1).await();
            }
            processes.stopAll();
            throw e;
        }
    }

    /** Makes sure that the folder is this launcher's alone and holds what is worth going on with. */
    private void claimFolder() {
        data.create();
        DemoLock.take(data.lock());
        int leftovers = processes.stopLeftovers();
        if (leftovers > 0) {
            out.println("An earlier demo was killed: what it left running is stopped, " + leftovers + " in number.");
        }
    }

    /** Checked before anything is deleted or started. */
    private void checkMachine() {
        Machine.checkPort(settings.httpPort(), "jigeum.demo.port");
        Machine.checkPort(settings.managementPort(), "jigeum.demo.management.port");
        Machine.checkDisk(data.folder());
    }

    private void begin() {
        if (settings.beginning() == Beginning.AFRESH) {
            out.println("Starting afresh: all that was in " + data.folder() + " is deleted.");
            data.wipe();
        } else if (data.isHalfLoaded()) {
            out.println("The last load of the sample bank did not come to its end: starting afresh.");
            data.wipe();
        }
    }

    private void open() throws InterruptedException {
        SampleBank sample = SampleBank.in(settings.sampleBank());
        new ServerCopy(settings).refresh(out::println);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "close-the-bank"));

        BankServer server = startServer();
        URI bank = URI.create("http://127.0.0.1:" + settings.httpPort());
        if (Files.notExists(data.loaded())) {
            load(sample, bank);
        }
        new OpenSign(bank, sample).lines().forEach(out::println);
        await(server);
    }

    private BankServer startServer() throws InterruptedException {
        long startNanos = System.nanoTime();
        Secrets secrets = Secrets.in(data.secrets());
        out.println("Starting PostgreSQL ...");
        Database database = Database.start(data, secrets, processes);
        out.println("Starting the server ...");
        BankServer server = BankServer.start(settings, secrets, database, processes);
        new Readiness(settings).await(server);
        long seconds = Duration.ofNanos(System.nanoTime() - startNanos).toSeconds();
        out.println("Both are ready after " + seconds + " s.");
        return server;
    }

    private void load(SampleBank sample, URI bank) {
        out.println("Loading the sample bank, " + sample.firstDay() + " to " + sample.lastDay() + ":");
        try (Load load = new Load(sample, new BankClient(bank), out::println)) {
            load.run();
        }
        try {
            Files.createFile(data.loaded());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void await(BankServer server) throws InterruptedException {
        try {
            server.onExit().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        throw new CannotOpen("The server has ended by itself: " + data.serverLog() + " says why.");
    }

    private void close() {
        if (processes.isEmpty()) {
            return;
        }
        out.println("\nClosing the bank ...");
        processes.stopAll();
        out.println("The bank is closed.");
    }
}
