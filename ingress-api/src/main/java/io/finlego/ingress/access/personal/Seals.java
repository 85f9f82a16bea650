package io.finlego.ingress.access.personal;

import io.finlego.schemas.common.Sealed;
import io.finlego.vault.ClientKey;
import io.finlego.vault.Purpose;
import java.nio.ByteBuffer;

/** Seals texts. Returns each as the Avro record that a command contains. */
public final class Seals {

  private Seals() {}

  public static Sealed seal(ClientKey key, Purpose purpose, String text) {
    return new Sealed(key.id(), ByteBuffer.wrap(key.seal(purpose, text)));
  }
}
