package io.finlego.ledger;

import io.finlego.schemas.reply.OtpTokenSealed;
import io.finlego.vault.OtpTokenSeal;
import io.finlego.vault.SecretSeal;
import io.finlego.vault.VaultSettings;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The institution's secrets, as only tests have them. */
final class TestVault {

  private static final String KEY =
      Base64.getEncoder()
          .encodeToString("32 bytes that are not a secret..".getBytes(StandardCharsets.US_ASCII));

  static final SecretSeal SEAL =
      new SecretSeal(new VaultSettings("test", Map.of("test", KEY), KEY));

  private TestVault() {}

  /** The secrets as arguments of a program. */
  static List<String> arguments() {
    return List.of(
        "--finlego.vault.current=test",
        "--finlego.vault.master-keys.test=" + KEY,
        "--finlego.vault.search-key=" + KEY);
  }

  /** The token in the ledger's reply to the right code, as the ingress opens it. */
  static String token(OtpTokenSealed reply) {
    byte[] sealedToken = new byte[reply.getSealedToken().remaining()];
    reply.getSealedToken().duplicate().get(sealedToken);
    return new OtpTokenSeal(SEAL).open(sealedToken, reply.getExpiresAt());
  }
}
