package io.finlego.ingress.client.document;

import io.finlego.ingress.access.personal.KeyVault;
import io.finlego.ingress.access.visibility.DatabaseAge;
import io.finlego.ingress.access.visibility.ReadScope;
import io.finlego.ingress.access.visibility.ScopedReads;
import io.finlego.ingress.client.profile.ActiveClients;
import io.finlego.ingress.client.profile.ClientKeyring;
import io.finlego.ingress.command.CommandContext;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.kernel.rejection.ClientRejectionCode;
import io.finlego.vault.ClientKey;
import org.springframework.stereotype.Component;

/** Checks that the owners of documents exist, and finds their keys. */
@Component
final class DocumentOwners {

  private static final String COUNT_INDIVIDUALS =
      "select count(*) from client.related_individual_view i where i.client_id = :client and i.id ="
          + " :individual";

  private final ActiveClients clients;
  private final ClientKeyring keyring;
  private final KeyVault vault;
  private final DatabaseAge age;
  private final ScopedReads reads;

  DocumentOwners(
      ActiveClients clients,
      ClientKeyring keyring,
      KeyVault vault,
      DatabaseAge age,
      ScopedReads reads) {
    this.clients = clients;
    this.keyring = keyring;
    this.vault = vault;
    this.age = age;
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
   * The key for the files of a request. If the owner has no key, but the request has an idempotency
   * key, the result is nobody's key. Such a request may be a repetition, which gets the first
   * answer again. Nobody's key is enough to read the files and to recognise the repetition.
   *
   * @throws ApiException if the owner has no key and the request has no idempotency key: 404 {@code
   *     clientNotFound}, 409 {@code clientErased} or 404 {@code relatedIndividualNotFound}; or 503
   *     {@code unavailable} in their place, if Postgres may lack the owner
   */
  FileKey fileKey(DocumentOwner owner, CommandContext context) {
    try {
      ClientKey key = keyring.requireKey(owner.client());
      requireIndividual(owner);
      return new FileKey(key, null);
    } catch (ApiException refusal) {
      ApiException answer = age.answerFor(refusal);
      if (context.idempotencyKey() == null) {
        throw answer;
      }
      return new FileKey(vault.ofNobody(), answer);
    }
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
