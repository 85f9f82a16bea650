package io.finlego.ingress.sandbox;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The answer with a token, in the format of OAuth 2.0 (RFC 6749, section 5.1).
 *
 * @param expiresIn the token's lifetime in seconds
 */
record SandboxToken(
    @JsonProperty("access_token") String accessToken,
    @JsonProperty("token_type") String tokenType,
    @JsonProperty("expires_in") int expiresIn) {}
