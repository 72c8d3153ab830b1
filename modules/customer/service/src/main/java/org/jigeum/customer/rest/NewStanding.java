package org.jigeum.customer.rest;

import jakarta.validation.constraints.NotNull;

record NewStanding(@NotNull String standing, @NotNull String reason) {}
