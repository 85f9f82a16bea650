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

  private final Map<UUID, Otp> otpsById = new HashMap<>();
  private final Map<UUID, Otp> changedOtpsById = new LinkedHashMap<>();

  BatchOtps(Collection<Otp> loadedOtps) {
    loadedOtps.forEach(otp -> otpsById.put(otp.id(), otp));
  }

  @Override
  public List<Otp> otpsOf(ClientId client) {
    return otpsById.values().stream().filter(otp -> otp.client().equals(client)).toList();
  }

  /** Records new and changed codes. */
  void add(Collection<Otp> changedOtps) {
    for (Otp otp : changedOtps) {
      otpsById.put(otp.id(), otp);
      changedOtpsById.put(otp.id(), otp);
    }
  }

  /** The new and changed codes, which must be stored. */
  List<Otp> changedOtps() {
    return List.copyOf(changedOtpsById.values());
  }
}
