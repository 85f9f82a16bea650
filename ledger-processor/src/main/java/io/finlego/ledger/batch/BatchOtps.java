package io.finlego.ledger.batch;

import io.finlego.kernel.ClientId;
import io.finlego.ledger.otp.Otp;
import io.finlego.ledger.otp.OtpBooks;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The one-time codes of one batch, with the changes that the batch has made so far. */
final class BatchOtps implements OtpBooks {

  private final Map<UUID, Otp> otps = new HashMap<>();
  private final Map<UUID, Otp> changedById = new LinkedHashMap<>();

  BatchOtps(Collection<Otp> loadedOtps) {
    loadedOtps.forEach(otp -> otps.put(otp.id(), otp));
  }

  @Override
  public List<Otp> of(ClientId client) {
    return otps.values().stream().filter(otp -> otp.client().equals(client)).toList();
  }

  /** Records new and changed codes. */
  void add(Collection<Otp> changedOtps) {
    for (Otp otp : changedOtps) {
      otps.put(otp.id(), otp);
      changedById.put(otp.id(), otp);
    }
  }

  /** The new and changed codes, which must be stored. */
  List<Otp> changedOtps() {
    return List.copyOf(changedById.values());
  }
}
