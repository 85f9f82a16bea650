package io.finlego.ingress.sandbox;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The request for a token. */
record SandboxTokenRequest(
    @Schema(
            description = "`frontoffice` or `system`",
            example = "system",
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String scope,
    @Schema(
            description =
                "The client of the front office; required for `frontoffice`, refused for `system`",
            requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        @Nullable UUID clientId) {}
