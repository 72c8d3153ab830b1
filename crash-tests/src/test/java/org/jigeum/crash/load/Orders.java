package org.jigeum.crash.load;

import java.util.List;
import java.util.Random;

/** What one client wants next: claims mostly, money in and out and to and fro. The seed decides. */
final class Orders {

    private final List<String> accounts;
    private final String name;
    private final long highestAmount;
    private final Random random;
    private int number;

    /**
     * @param name of the client, unique in the run: its keys begin with it
     * @param highestAmount of an order, in won
     */
    Orders(List<String> accounts, String name, long highestAmount, Random random) {
        this.accounts = accounts;
        this.name = name;
        this.highestAmount = highestAmount;
        this.random = random;
    }

    Order next() {
        String key = name + "-" + ++number;
        long amount = 1 + random.nextInt(1000) * highestAmount / 1000;
        return switch (random.nextInt(10)) {
            case 0 -> Order.deposit(key, anyAccount(), amount);
            case 1 -> Order.withdrawal(key, anyAccount(), amount);
            case 2, 3, 4 -> transfer(key, amount);
            default -> Order.claim(key, anyAccount());
        };
    }

    private Order transfer(String key, long amount) {
        int from = random.nextInt(accounts.size());
        int to = (from + 1 + random.nextInt(accounts.size() - 1)) % accounts.size();
        return Order.transfer(key, accounts.get(from), accounts.get(to), amount);
    }

    private String anyAccount() {
        return accounts.get(random.nextInt(accounts.size()));
    }
}
