package io.finlego.ingress;

import io.finlego.kernel.Sha256;
import io.finlego.vault.ClientKey;
import io.finlego.vault.ClientKeys;
import io.finlego.vault.Purpose;
import io.finlego.vault.SearchField;
import io.finlego.vault.SearchTokens;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Adds and changes the clients of {@link PublishedRows}, as their processor or an operator does.
 */
public final class ClientRows {

  private final JdbcClient jdbc;
  private final SearchTokens tokens;

  ClientRows(JdbcClient jdbc, SearchTokens tokens) {
    this.jdbc = jdbc;
    this.tokens = tokens;
  }

  /** Adds a company with this profile. Its key has the client's id, so that tests find it. */
  UUID add(String displayName, String status, String profile) {
    UUID id = UUID.randomUUID();
    ClientKey key = new ClientKeys(jdbc, TestKeys.master()).create(id);
    jdbc.sql(
            """
            insert into client.client_view
            select :id, 'company', :status, :onboarding, null, 'low', 'LT', null, null, '{}', null, now(), now(), 1, null,
              cast(:tokens as int[]), :profile, :name, null, k.id, k.master_key, k.wrapped
            from client.client_key k where k.id = :id
            """)
        .param("id", id)
        .param("status", status)
        .param("onboarding", UUID.randomUUID())
        .param(
            "tokens", SearchTokens.arrayLiteral(tokens.storedTokens(SearchField.NAME, displayName)))
        .param("profile", key.seal(Purpose.PROFILE, profile))
        .param("name", key.seal(Purpose.NAME, displayName))
        .update();
    return id;
  }

  /** Replaces the client's profile and its risk level, as the back office does. */
  public void rewrite(UUID client, String profile) {
    ClientKey key = new ClientKeys(jdbc, TestKeys.master()).find(client).orElseThrow();
    jdbc.sql(
            """
            update client.client_view
            set sealed_profile = :profile, risk_level = 'high', version = version + 1,
              updated_at = updated_at + interval '1 hour'
            where id = :id
            """)
        .param("id", client)
        .param("profile", key.seal(Purpose.PROFILE, profile))
        .update();
  }

  /** Blocks the client for this reason. */
  public void block(UUID client, byte[] sealedReason) {
    jdbc.sql(
            "update client.client_view set status = 'blocked', sealed_block_reason = :reason"
                + " where id = :id")
        .param("id", client)
        .param("reason", sealedReason)
        .update();
    jdbc.sql(
            """
            insert into client.client_change_view
            select c.id, c.version, gen_random_uuid(), 'blocked', '{}', 'system', 'back-office', gen_random_uuid(), now(),
              null, c.sealed_block_reason, c.key_id, c.master_key, c.wrapped
            from client.client_view c where c.id = :id
            """)
        .param("id", client)
        .update();
  }

  /** A document of the client with its bytes in this blob. */
  public void document(
      UUID id, UUID client, String blob, String contentType, byte[] bytes, byte[] sealedName) {
    jdbc.sql(
            """
            insert into client.document values (
                :id, :client, null, 'passport', :contentType, :size, :sha256, :blob, :client, :name, :client, now(), null)
            """)
        .param("id", id)
        .param("client", client)
        .param("contentType", contentType)
        .param("size", bytes.length)
        .param("sha256", Sha256.of(bytes))
        .param("blob", blob)
        .param("name", sealedName)
        .update();
  }

  /** Erases the client: what is left is the row without personal data and key. */
  public void erase(UUID client) {
    jdbc.sql(
            """
            update client.client_view
            set status = 'closed', erased_at = now(), search_tokens = '{}', sealed_profile = null,
              sealed_name = null, key_id = null, master_key = null, wrapped = null
            where id = :id
            """)
        .param("id", client)
        .update();
    destroyKey(client);
  }

  /** Lets the client's key name a master key that the settings do not have. */
  public void loseMasterKey(UUID client) {
    for (String table : List.of("client_view", "client_key")) {
      jdbc.sql("update client." + table + " set master_key = 'gone' where id = :id")
          .param("id", client)
          .update();
    }
  }

  /** Destroys a key, so that its sealed data can no longer be opened. */
  public void destroyKey(UUID key) {
    jdbc.sql("delete from client.client_key where id = :id").param("id", key).update();
  }

  /** Loses the client's key with the newest rows of a restored database. */
  public void loseKey(UUID client) {
    jdbc.sql("update client.client_view set master_key = null, wrapped = null where id = :id")
        .param("id", client)
        .update();
    destroyKey(client);
  }

  /** Puts another key with the same id in the place of the client's key. */
  public void replaceKey(UUID client) {
    setWrappedKey(client, TestKeys.master().newKey(client).bytes());
  }

  /** Alters the client's wrapped key. */
  public void breakKey(UUID client) {
    setWrappedKey(client, new byte[60]);
  }

  private void setWrappedKey(UUID client, byte[] wrapped) {
    for (String table : List.of("client_view", "client_key")) {
      jdbc.sql("update client." + table + " set wrapped = :wrapped where id = :id")
          .param("wrapped", wrapped)
          .param("id", client)
          .update();
    }
  }
}
