package io.finlego.ingress.client;

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
    @Parameter(
            description =
                "Found anywhere in the name, e-mail address, phone number or registration number,"
                    + " in any case.")
        @Nullable String text,
    @Parameter(description = "A date (from its beginning, UTC) or an instant.")
        @Nullable String createdFrom,
    @Parameter(description = "A date (to its end, UTC) or an instant (not included).")
        @Nullable String createdTo,
    @Parameter(
            description = "Newest first unless `createdAt` asks for the oldest first.",
            schema = @Schema(allowableValues = {"-createdAt", "createdAt"}))
        @Nullable String sort) {}
