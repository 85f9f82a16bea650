package io.finlego.ledger.otp;

import io.finlego.kernel.ClientId;
import java.util.List;

/** The one-time codes that decisions see: their state after all earlier decisions. */
public interface OtpBooks {

  /** The client's recent codes, in any order. Expired and used codes are included. */
  List<Otp> of(ClientId client);
}
