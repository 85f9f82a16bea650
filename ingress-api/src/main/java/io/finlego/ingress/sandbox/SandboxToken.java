package io.finlego.ingress.sandbox;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A token as OAuth 2.0 answers it (RFC 6749, section 5.1).
 *
 * @param expiresIn seconds
 */
record SandboxToken(
    @JsonProperty("access_token") String accessToken,
    @JsonProperty("token_type") String tokenType,
    @JsonProperty("expires_in") int expiresIn) {}
