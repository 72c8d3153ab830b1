package org.jigeum.planted.chance.interest.domain;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Planted: a domain that differs from run to run and from machine to machine. */
class Dice {

    UUID id() {
        return UUID.randomUUID();
    }

    boolean coin() {
        return Math.random() < new Random().nextDouble();
    }

    int roll() {
        return ThreadLocalRandom.current().nextInt();
    }

    ZoneId here() {
        return ZoneId.systemDefault();
    }

    Locale tongue() {
        return Locale.getDefault();
    }
}
