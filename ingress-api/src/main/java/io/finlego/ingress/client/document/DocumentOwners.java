package io.finlego.ingress.client.document;

import io.finlego.ingress.access.personal.ClientKeyReader;
import io.finlego.ingress.access.visibility.ReadScope;
import io.finlego.ingress.access.visibility.ScopedReads;
import io.finlego.ingress.client.profile.ActiveClients;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.kernel.rejection.ClientRejectionCode;
import io.finlego.vault.ClientKey;
import org.springframework.stereotype.Component;

/** Checks that the owners of documents exist. */
@Component
final class DocumentOwners {

  private static final String COUNT_INDIVIDUALS =
      "select count(*) from client.related_individual_view i where i.client_id = :client and i.id ="
          + " :individual";

  private final ActiveClients clients;
  private final ClientKeyReader keys;
  private final ScopedReads reads;

  DocumentOwners(ActiveClients clients, ClientKeyReader keys, ScopedReads reads) {
    this.clients = clients;
    this.keys = keys;
    this.reads = reads;
  }

  /**
   * Checks that the owner exists.
   *
   * @throws ApiException 404 {@code clientNotFound} or {@code relatedIndividualNotFound}
   */
  void requireExisting(DocumentOwner owner) {
    clients.requireExisting(owner.client(), "clientId");
    requireIndividual(owner);
  }

  /**
   * The key that seals the owner's documents.
   *
   * @throws ApiException 404 {@code clientNotFound} if the client does not exist or was erased, or
   *     404 {@code relatedIndividualNotFound}
   */
  ClientKey key(DocumentOwner owner) {
    ClientKey key =
        keys.ofClient(owner.client()).orElseThrow(() -> ActiveClients.notFound("clientId"));
    requireIndividual(owner);
    return key;
  }

  private void requireIndividual(DocumentOwner owner) {
    if (owner.individual() != null
        && reads
                .sql(new ReadScope.Everything(), COUNT_INDIVIDUALS)
                .param("client", owner.client().value())
                .param("individual", owner.individual())
                .query(Long.class)
                .single()
            == 0) {
      throw ApiException.of(
          ClientRejectionCode.RELATED_INDIVIDUAL_NOT_FOUND, "There is no such related individual.");
    }
  }
}
