package io.finlego.ingress.client.profile;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The query parameters of a search for clients, as sent. */
record ClientQuery(
    @Parameter(schema = @Schema(allowableValues = {"company", "individual"})) @Nullable String type,
    @Parameter(schema = @Schema(allowableValues = {"pending", "active", "blocked", "closed"}))
        @Nullable String status,
    @Parameter(schema = @Schema(allowableValues = {"low", "medium", "high", "prohibited"}))
        @Nullable String riskLevel,
    @Nullable String countryOfRegistration,
    @Parameter(schema = @Schema(format = "uuid")) @Nullable String onboardingId,
    @Nullable String externalClientId,
    @Parameter(
            description =
                "Words to look for in name, e-mail address, phone number and registration number,"
                    + " in any order and regardless of case and accents; at least two characters."
                    + " These fields are stored sealed: a client matches if one field contains"
                    + " every three consecutive characters of each word; a shorter word is looked"
                    + " for at the beginning of words.",
            schema = @Schema(minLength = 2))
        @Nullable String text,
    @Parameter(
            description =
                "The earliest creation: an instant, or a day in the institution's booking zone.")
        @Nullable String createdFrom,
    @Parameter(
            description =
                "The latest creation: an instant (exclusive), or a day in the institution's booking"
                    + " zone.")
        @Nullable String createdTo,
    @Parameter(
            description = "Newest first by default; `createdAt`: oldest first.",
            schema = @Schema(allowableValues = {"-createdAt", "createdAt"}))
        @Nullable String sort) {}
