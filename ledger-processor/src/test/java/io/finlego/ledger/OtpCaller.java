package io.finlego.ledger;

import static org.awaitility.Awaitility.await;

import io.finlego.kernel.Sha256;
import io.finlego.kernel.otp.OtpDigests;
import io.finlego.processing.kit.CommittedRecords;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.Replies;
import io.finlego.schemas.Topics;
import io.finlego.schemas.ledger.OtpOperation;
import io.finlego.schemas.ledger.SendOtp;
import io.finlego.schemas.ledger.VerifyOtp;
import io.finlego.schemas.notification.Notification;
import io.finlego.schemas.reply.OtpSent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sends a client one-time codes and verifies them, and looks at what is stored of them. */
final class OtpCaller {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final LedgerCaller caller;
  private final JdbcClient sql;
  private final UUID client;
  private final UUID account;

  OtpCaller(LedgerCaller caller, JdbcClient sql, UUID client, UUID account) {
    this.caller = caller;
    this.sql = sql;
    this.client = client;
    this.account = account;
  }

  OtpSent send(UUID command) {
    return (OtpSent)
        caller.ask(
            command,
            client,
            new SendOtp(client, OtpOperation.closeAccount, account, "+370*****00"));
  }

  Object verify(UUID command, UUID otpId, String code) {
    return caller.ask(command, client, verifying(otpId, code));
  }

  /** The notifications to the client so far, at least one. */
  List<Notification> notifications() {
    return await().atMost(PATIENCE).until(this::publishedNotifications, list -> !list.isEmpty());
  }

  /** The stored events and reply of a command, byte by byte as a text. */
  String logged(UUID command) {
    return sql.sql(
            "select coalesce(events, '') || reply from ledger.command_log where command_id = ?")
        .param(command)
        .query((row, _) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
        .single();
  }

  /**
   * The name of the master key that sealed the events of a command. The expression is the one of
   * docs/personal-data.md.
   */
  String masterKeyOfEvents(UUID command) {
    return sql.sql(
            """
            select convert_from(substr(events, 3, get_byte(events, 1)), 'UTF8')
            from ledger.command_log
            where command_id = ? and get_byte(events, 0) = 7
            """)
        .param(command)
        .query(String.class)
        .single();
  }

  /** Stores a reply to a verification as a release did that sealed nothing. */
  void store(UUID command, UUID otpId, String code, SpecificRecord reply) {
    sql.sql(
            """
            insert into ledger.command_log
              (command_id, request_hash, status, code, reply, topic_id, partition, log_offset)
            values (?, ?, 0, 'ok', ?, gen_random_uuid(), 0, 0)
            """)
        .params(
            command, Sha256.of(LedgerCaller.encode(verifying(otpId, code))), Replies.encode(reply))
        .update();
  }

  private VerifyOtp verifying(UUID otpId, String code) {
    byte[] digest = HexFormat.of().parseHex(OtpDigests.ofCode(otpId, code));
    return new VerifyOtp(client, otpId, ByteBuffer.wrap(digest));
  }

  private List<Notification> publishedNotifications() {
    return CommittedRecords.read(
            RunningLedger.brokers(), CommittedRecords.partitions(Topics.NOTIFICATIONS, 1))
        .stream()
        .map(record -> AvroCodec.catalogue().decode(record.value(), Notification.class))
        .filter(notification -> notification.getClientId().equals(client))
        .toList();
  }
}
