package io.finlego.ledger.otp;

import io.finlego.kernel.ClientId;
import java.util.List;

/** What decisions see of the one-time codes: their state after all that was decided before. */
public interface OtpBooks {

  /** The client's codes of late, dead ones too, in no order. */
  List<Otp> of(ClientId client);
}
