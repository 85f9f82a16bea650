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

/** The one-time codes of one batch, with all changes that the batch made so far. */
final class BatchOtps implements OtpBooks {

  private final Map<UUID, Otp> otps = new HashMap<>();
  private final Map<UUID, Otp> changesById = new LinkedHashMap<>();

  BatchOtps(Collection<Otp> loadedOtps) {
    loadedOtps.forEach(otp -> otps.put(otp.id(), otp));
  }

  @Override
  public List<Otp> of(ClientId client) {
    return otps.values().stream().filter(otp -> otp.client().equals(client)).toList();
  }

  void add(Collection<Otp> changedOtps) {
    for (Otp otp : changedOtps) {
      otps.put(otp.id(), otp);
      changesById.put(otp.id(), otp);
    }
  }

  List<Otp> changed() {
    return List.copyOf(changesById.values());
  }
}
