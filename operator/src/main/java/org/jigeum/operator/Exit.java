package org.jigeum.operator;

/** How a command ended, for the script that started it. */
enum Exit {
    ALL_WELL(0),
    SOMETHING_TO_LOOK_AT(1),
    USAGE(2),
    REFUSED_OR_NOT_REACHED(3);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
