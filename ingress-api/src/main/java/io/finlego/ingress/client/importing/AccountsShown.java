package io.finlego.ingress.client.importing;

import java.util.List;
import java.util.UUID;

/** Accounts as the ledger's operations show them, for those that show clients. */
public interface AccountsShown {

  /** Those that are there, in the order of their ids here. */
  List<?> of(List<UUID> ids);
}
