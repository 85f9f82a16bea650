package io.finlego.ingress.sandbox;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a token is asked for. */
record SandboxTokenRequest(
    @Schema(description = "`frontoffice` or `system`", example = "system") @Nullable String scope,
    @Schema(description = "Whose front office; needed for `frontoffice`, refused for `system`")
        @Nullable UUID clientId) {}
