package org.jigeum.customer.rest;

import jakarta.validation.constraints.NotNull;

record NewCustomer(
        @NotNull String customerId,
        @NotNull String name,
        @NotNull String birthDate,
        @NotNull String taxProfile) {}
