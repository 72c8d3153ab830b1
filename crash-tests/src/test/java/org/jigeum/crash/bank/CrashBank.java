package org.jigeum.crash.bank;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jigeum.crash.load.Clients;
import org.jigeum.crash.load.Diary;
import org.jigeum.crash.load.Order;
import org.jigeum.testbank.BankNode;
import org.jigeum.testbank.Built;
import org.jigeum.testbank.DatabaseServer;
import org.jigeum.testbank.NodePorts;
import org.jigeum.testbank.NodeSettings;
import org.jigeum.testbank.TokenIssuer;

/** A bank of its own: a database, a node and what its clients remember. All processes end with the JVM. */
public final class CrashBank implements AutoCloseable {

    public static final String SHARED = "shared";

    private static final String NAME = "jigeum";
    private static final String TELLER = "teller";
    private static final String FIRST_NODE = "node-1";
    private static final int ACCOUNTS = 300;
    private static final long OPENING_DEPOSIT = 50_000_000;
    private static final int CREATED = 201;

    private static CrashBank shared;

    private final TokenIssuer issuer = TokenIssuer.create();
    private final Built built = Built.here();
    private final Diary diary = new Diary();
    private final BankDay day = new BankDay();
    private final List<String> accounts = new ArrayList<>();
    private final String cluster = "crash-" + ProcessHandle.current().pid() + "-" + System.identityHashCode(this);
    private final Path folder;
    private final DatabaseServer database;
    private BankNode node;

    private CrashBank(Path folder, DatabaseServer database) {
        this.folder = folder;
        this.database = database;
    }

    /** The one that most tests use, one after the other. Whatever ran before, it is up. */
    public static synchronized CrashBank shared() throws IOException, SQLException {
        if (shared == null) {
            shared = open(SHARED, Map.of(), Map.of());
        }
        shared.requireUp();
        return shared;
    }

    /**
     * Opens a new one.
     *
     * @param name of its folder below {@code target/}
     * @param server additional settings of PostgreSQL
     * @param initdb additional options of {@code initdb}
     */
    public static CrashBank open(String name, Map<String, String> server, Map<String, String> initdb)
            throws IOException, SQLException {
        Path folder = folder(name);
        Map<String, String> settings = new HashMap<>(server);
        // Without a standby as durable as "on"; it lets one test hang up one commit (QueueKillTest).
        settings.put("synchronous_commit", "local");
        settings.put("max_connections", "200");
        DatabaseServer database =
                DatabaseServer.create(new DatabaseServer.Settings(folder.resolve("postgres"), settings, initdb));
        CrashBank bank = new CrashBank(folder, database);
        database.execute(DatabaseServer.SUPERUSER, "create role " + NAME + " login");
        database.execute(DatabaseServer.SUPERUSER, "create database " + NAME + " owner " + NAME);
        bank.node = bank.startNode(FIRST_NODE);
        bank.furnish();
        return bank;
    }

    /** Where a bank of that name is. */
    public static Path folder(String name) {
        return Built.here().repository().resolve("crash-tests/target").resolve(name);
    }

    /** Where the first node of a bank of that name has the journal of its message broker. */
    public static Path brokerJournal(String name) {
        return folder(name).resolve(FIRST_NODE).resolve("data/activemq");
    }

    /** Starts one more node of the same bank. */
    public BankNode startNode(String name) throws IOException {
        NodeSettings settings = new NodeSettings(
                built,
                folder.resolve(name),
                NodePorts.free(built.configuration().resolve("jigeum.xml")),
                name,
                cluster,
                database.url(NAME),
                NAME,
                issuer,
                List.of(built.ear(), built.demoWar()));
        return BankNode.start(settings, day.javaOptions());
    }

    private void furnish() throws IOException {
        BankClient operator = client("operator");
        expectCreated(operator.send(
                "PUT",
                "/product/products/NOW",
                "{\"name\":\"Now\",\"dayCount\":\"ACT_365_FIXED\",\"regularInterestDay\":1}"));
        expectCreated(operator.send(
                "POST",
                "/product/products/NOW/rates",
                "{\"effectiveFrom\":\"2020-01-01\",\"tiers\":[{\"upTo\":null,\"annualPercent\":2}]}"));
        for (int i = 0; i < ACCOUNTS; i++) {
            accounts.add(openAccount("C-" + i));
        }
        day.turn(client(TELLER));
    }

    private String openAccount(String customer) throws IOException {
        BankClient teller = client(TELLER);
        expectCreated(teller.send(
                "POST",
                "/customer/customers",
                "{\"customerId\":\"%s\",\"name\":\"Kim\",\"birthDate\":\"1990-01-01\",\"taxProfile\":\"RESIDENT\"}"
                        .formatted(customer)));
        JsonNode account = expectCreated(teller.send(
                "POST", "/accounting/accounts", "{\"customerId\":\"%s\",\"productCode\":\"NOW\"}".formatted(customer)));
        String number = account.path("accountNumber").asText();
        Clients.order(teller, diary, Order.deposit("opening-" + number, number, OPENING_DEPOSIT));
        return number;
    }

    private static JsonNode expectCreated(Reply reply) {
        if (reply.status() != CREATED) {
            throw new IllegalStateException("The bank could not be furnished: " + reply);
        }
        return reply.json();
    }

    private void requireUp() throws IOException {
        if (database.postmaster().isEmpty()) {
            database.startAgain();
        }
        if (!node.isAlive()) {
            startAgain();
        }
    }

    /** Starts the node again, on the bank's day. */
    public void startAgain() throws IOException {
        node.start(day.javaOptions());
    }

    public DatabaseServer database() {
        return database;
    }

    public BankNode node() {
        return node;
    }

    public BankDay day() {
        return day;
    }

    public Diary diary() {
        return diary;
    }

    /** All accounts, which all take part in everything. */
    public List<String> accounts() {
        return List.copyOf(accounts);
    }

    /** A teller at the first node, who may order for everybody. */
    public BankClient teller() {
        return client(TELLER);
    }

    public BankClient teller(BankNode at) {
        return BankClient.of(at.address(), issuer.token(TELLER, TELLER));
    }

    public BankClient client(String role) {
        return BankClient.of(node.address(), issuer.token(role, role));
    }

    @Override
    public void close() throws IOException {
        node.kill();
        database.close();
    }
}
