package io.finlego.ledger.otp;

import io.finlego.kernel.ClientId;
import java.util.List;

/**
 * The one-time codes that decisions need. Their state includes the changes of all earlier decisions
 * of the batch.
 */
public interface OtpBooks {

  /** The stored codes of the client, including expired and used codes, in no particular order. */
  List<Otp> otpsOf(ClientId client);
}
