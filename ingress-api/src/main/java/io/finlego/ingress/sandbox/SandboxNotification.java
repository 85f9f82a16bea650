package io.finlego.ingress.sandbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to a client, which an SMS provider would deliver outside the sandbox.
 *
 * @param subjectId the {@code otpId} of the code
 * @param accountId the account that the code is for; null if it is not for an account
 * @param expiresAt the instant from which the code is not accepted any more
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
