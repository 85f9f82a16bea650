package io.finlego.ingress.client.profile;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The query parameters of a search for clients, as they were sent. */
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
                "At least three characters, found in the name, e-mail address, phone number or"
                    + " registration number, in any case. These are stored sealed: a client is"
                    + " found if one of them has each three characters in a row of the text.",
            schema = @Schema(minLength = 3))
        @Nullable String text,
    @Parameter(description = "A date (from its beginning, UTC) or an instant.")
        @Nullable String createdFrom,
    @Parameter(description = "A date (to its end, UTC) or an instant (not included).")
        @Nullable String createdTo,
    @Parameter(
            description = "Newest first unless `createdAt` asks for the oldest first.",
            schema = @Schema(allowableValues = {"-createdAt", "createdAt"}))
        @Nullable String sort) {}
