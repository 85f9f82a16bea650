package io.finlego.ingress.access.caller;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;

/** Signs valid and forged tokens with the sandbox's key. */
final class Tokens {

  private final RSAKey key;

  Tokens(Path keyFile) throws Exception {
    this.key = RSAKey.parse(Files.readString(keyFile));
  }

  /** A valid system token with this change. */
  String with(UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
    return signed(new RSASSASigner(key), JWSAlgorithm.RS256, change);
  }

  String good() throws JOSEException {
    return with(claims -> claims);
  }

  String ofAnotherKey(RSAKey foreign) throws JOSEException {
    return signed(new RSASSASigner(foreign), JWSAlgorithm.RS256, claims -> claims);
  }

  /** A token signed with another algorithm and the same key. */
  String withAlgorithm(JWSAlgorithm algorithm) throws JOSEException {
    return signed(new RSASSASigner(key), algorithm, claims -> claims);
  }

  /** A token signed with the public key, which is not secret, as if it were a shared secret. */
  String hmacOverThePublicKey() throws JOSEException {
    return signed(
        new MACSigner(key.toRSAPublicKey().getEncoded()), JWSAlgorithm.HS256, claims -> claims);
  }

  String unsigned() {
    return new PlainJWT(claims().build()).serialize();
  }

  private String signed(
      JWSSigner signer, JWSAlgorithm algorithm, UnaryOperator<JWTClaimsSet.Builder> change)
      throws JOSEException {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(),
            change.apply(claims()).build());
    token.sign(signer);
    return token.serialize();
  }

  private static JWTClaimsSet.Builder claims() {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer("finlego-sandbox")
        .audience("finlego-core")
        .subject("a-system")
        .claim("scope", "system")
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(60)));
  }
}
