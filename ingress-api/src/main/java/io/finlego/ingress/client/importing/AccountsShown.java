package io.finlego.ingress.client.importing;

import java.util.List;
import java.util.UUID;

/**
 * Finds accounts in the form in which the ledger's operations show them, for operations that show
 * clients.
 */
public interface AccountsShown {

  /** The existing accounts, in the order of these ids. */
  List<?> of(List<UUID> ids);
}
