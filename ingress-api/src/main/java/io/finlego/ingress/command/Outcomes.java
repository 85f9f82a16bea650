package io.finlego.ingress.command;

import static java.util.Objects.requireNonNull;

import io.finlego.ingress.http.limits.RequestMemory;
import io.finlego.kernel.CommandId;
import io.finlego.schemas.Domain;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the stored outcomes of commands. Each domain stores the outcome in the same database
 * transaction as the command's effects. The memory for a reply counts before a large reply is read,
 * and before any reply is decoded.
 */
@Component
final class Outcomes {

  private static final String VIEW = "outcome_view";

  /** A reply of this size is read at once, because a request has as much memory in any case. */
  private static final int SMALL_REPLY_BYTES = 32 * 1024;

  /**
   * The memory for each byte of a reply: for the bytes, the decoded reply and the view of it. Lists
   * of small values need the most.
   */
  private static final long MEMORY_PER_BYTE = 8;

  private static final Map<Domain, Sql> SQL_BY_DOMAIN =
      Stream.of(Domain.values()).collect(Collectors.toMap(Function.identity(), Sql::of));

  private final JdbcClient jdbc;
  private final DomainViews views;

  Outcomes(JdbcClient jdbc, DomainViews views) {
    this.jdbc = jdbc;
    this.views = views;
  }

  /** The statements for one domain. */
  private record Sql(String find, String readReply, String findHash) {

    static Sql of(Domain domain) {
      return new Sql(findSql(domain), readReplySql(domain), findHashSql(domain));
    }

    private static String findSql(Domain domain) {
      return """
      select request_hash, decided_at, octet_length(reply) as reply_bytes,
        case when octet_length(reply) <= :small_bytes then reply end as small_reply
      from %s.outcome_view
      where command_id = :command_id
      """
          .formatted(domain.word());
    }

    private static String readReplySql(Domain domain) {
      return "select reply from %s.outcome_view where command_id = :command_id"
          .formatted(domain.word());
    }

    private static String findHashSql(Domain domain) {
      return "select request_hash from %s.outcome_view where command_id = :command_id"
          .formatted(domain.word());
    }
  }

  /**
   * A stored outcome.
   *
   * @param requestHash the hash of the request that sent the command
   * @param reply a {@code Reply} in the wire format
   * @param decidedAt the time of the decision, by the clock of the database server
   */
  record StoredOutcome(RequestHash requestHash, byte[] reply, Instant decidedAt) {}

  /** A row of the view. The reply is null if it is not small. */
  private record Row(
      RequestHash requestHash, Instant decidedAt, int replyBytes, byte @Nullable [] smallReply) {

    static Row of(ResultSet row) throws SQLException {
      return new Row(
          new RequestHash(row.getBytes("request_hash")),
          row.getObject("decided_at", OffsetDateTime.class).toInstant(),
          row.getInt("reply_bytes"),
          row.getBytes("small_reply"));
    }
  }

  /**
   * The outcome in one domain. Empty if the domain has not decided the command, or if the domain's
   * processor has never run.
   *
   * @throws io.finlego.ingress.http.result.ApiException 429 or 400 if there is not enough memory
   */
  Optional<StoredOutcome> find(Domain domain, CommandId id) {
    if (!views.has(domain, VIEW)) {
      return Optional.empty();
    }
    Sql sql = requireNonNull(SQL_BY_DOMAIN.get(domain));
    return jdbc.sql(sql.find())
        .param("command_id", id.value())
        .param("small_bytes", SMALL_REPLY_BYTES)
        .query((row, _) -> Row.of(row))
        .optional()
        .flatMap(row -> withReply(row, id, sql));
  }

  /** Empty if the outcome was deleted after its row was read. */
  private Optional<StoredOutcome> withReply(Row row, CommandId id, Sql sql) {
    RequestMemory.current().take(MEMORY_PER_BYTE * row.replyBytes());
    Optional<byte[]> reply =
        row.smallReply() != null
            ? Optional.of(row.smallReply())
            : jdbc.sql(sql.readReply())
                .param("command_id", id.value())
                .query(byte[].class)
                .optional();
    return reply.map(bytes -> new StoredOutcome(row.requestHash(), bytes, row.decidedAt()));
  }

  /** The hash of the request whose outcome the domain has stored; empty if there is none. */
  Optional<RequestHash> findRequestHash(Domain domain, CommandId id) {
    return views.has(domain, VIEW)
        ? jdbc.sql(requireNonNull(SQL_BY_DOMAIN.get(domain)).findHash())
            .param("command_id", id.value())
            .query((row, _) -> new RequestHash(row.getBytes("request_hash")))
            .optional()
        : Optional.empty();
  }

  /**
   * The outcome in the domain that decided the command; empty if no domain has decided it.
   *
   * @throws io.finlego.ingress.http.result.ApiException 429 or 400 if there is not enough memory
   */
  Optional<StoredOutcome> find(CommandId id) {
    for (Domain domain : Domain.values()) {
      Optional<StoredOutcome> storedOutcome = find(domain, id);
      if (storedOutcome.isPresent()) {
        return storedOutcome;
      }
    }
    return Optional.empty();
  }
}
