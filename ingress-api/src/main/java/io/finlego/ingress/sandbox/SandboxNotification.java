package io.finlego.ingress.sandbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a provider of SMS would have delivered to a client.
 *
 * @param subjectId what the code is for: the {@code otpId}
 * @param expiresAt from then on the code is dead
 */
@Schema(name = "SandboxNotification")
record SandboxNotification(
    UUID id,
    UUID clientId,
    @Schema(allowableValues = {"accountClosingCode"}) String purpose,
    String code,
    UUID subjectId,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID accountId,
    Instant occurredAt,
    Instant expiresAt) {}
