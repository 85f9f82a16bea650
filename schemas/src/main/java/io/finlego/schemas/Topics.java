package io.finlego.schemas;

import static io.finlego.schemas.Topic.Cleanup.DELETE;
import static io.finlego.schemas.Topic.Readers.PROVIDER;
import static io.finlego.schemas.Topic.Readers.SERVICES;

import io.finlego.schemas.client.ClientCommand;
import io.finlego.schemas.client.ClientEvent;
import io.finlego.schemas.ledger.LedgerCommand;
import io.finlego.schemas.ledger.LedgerEvent;
import io.finlego.schemas.notification.Notification;
import io.finlego.schemas.reply.Reply;
import io.finlego.schemas.reports.AggregatedAmounts;
import io.finlego.schemas.reports.DailyBalance;
import io.finlego.schemas.reports.TreasurySummary;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The catalogue of all topics that FinLego reads or writes. */
public final class Topics {

  public static final String CLIENT_COMMANDS = "finlego.client.commands";
  public static final String CLIENT_EVENTS = "finlego.client.events";
  public static final String LEDGER_COMMANDS = "finlego.ledger.commands";
  public static final String LEDGER_EVENTS = "finlego.ledger.events";
  public static final String REPLIES = "finlego.replies";
  public static final String NOTIFICATIONS = "finlego.notifications";
  public static final String DAILY_BALANCES = "finlego.reports.daily-balances";
  public static final String AGGREGATED_AMOUNTS = "finlego.reports.aggregated-amounts";
  public static final String TREASURY = "finlego.reports.treasury";

  /**
   * The number of partitions of {@link #REPLIES}. Each ingress instance waits for replies on its
   * own partition, so this is also the greatest number of instances that can wait for replies.
   */
  public static final int REPLY_PARTITIONS = 16;

  private static final Duration REPLY_RETENTION = Duration.ofHours(1);
  private static final Duration NOTIFICATION_RETENTION = Duration.ofDays(1);

  private static final List<Topic> ALL_TOPICS =
      List.of(
          TopicTemplates.commandTopic(
              CLIENT_COMMANDS,
              ClientCommand.getClassSchema(),
              "the onboarding's id",
              "Commands to the processor of clients."),
          TopicTemplates.deadLetterTopic(CLIENT_COMMANDS, ClientCommand.getClassSchema()),
          TopicTemplates.journalTopic(CLIENT_COMMANDS),
          TopicTemplates.eventTopic(
              CLIENT_EVENTS,
              ClientEvent.getClassSchema(),
              "the client's id",
              "Events of clients, without personal data."),
          TopicTemplates.commandTopic(
              LEDGER_COMMANDS,
              LedgerCommand.getClassSchema(),
              "the payment's id; the debited account's for MakePayment, the owner's for"
                  + " OpenAccount, the account's for other commands to an account",
              "Commands to the ledger."),
          TopicTemplates.deadLetterTopic(LEDGER_COMMANDS, LedgerCommand.getClassSchema()),
          TopicTemplates.journalTopic(LEDGER_COMMANDS),
          TopicTemplates.eventTopic(
              LEDGER_EVENTS,
              LedgerEvent.getClassSchema(),
              "the payment's id; the account's for events of an account",
              "Events of the ledger, with everything that a report needs. Read it with"
                  + " read_committed."),
          new Topic(
              REPLIES,
              REPLY_PARTITIONS,
              REPLY_RETENTION,
              DELETE,
              SERVICES,
              Reply.getClassSchema(),
              "the command's id",
              "Outcomes for waiting callers, with one partition for each ingress instance. A reply"
                  + " only wakes its caller up; Postgres keeps the outcome."),
          new Topic(
              NOTIFICATIONS,
              1,
              NOTIFICATION_RETENTION,
              DELETE,
              PROVIDER,
              Notification.getClassSchema(),
              "the client's id",
              "Notifications for clients, among them one-time codes. Only the provider of SMS,"
                  + " e-mail or push may read it. Read it with read_committed."),
          TopicTemplates.reportTopic(
              DAILY_BALANCES,
              TopicTemplates.DOMAIN_PARTITIONS,
              DailyBalance.getClassSchema(),
              "the account's id, a slash, the date",
              "The daily balances of accounts."),
          TopicTemplates.reportTopic(
              AGGREGATED_AMOUNTS,
              1,
              AggregatedAmounts.getClassSchema(),
              "the currency, a slash, the account type",
              "Totals over accounts, by currency and type."),
          TopicTemplates.reportTopic(
              TREASURY,
              1,
              TreasurySummary.getClassSchema(),
              "the currency",
              "The institution's position, by currency."));

  private static final Map<String, Topic> TOPICS_BY_NAME =
      ALL_TOPICS.stream().collect(Collectors.toUnmodifiableMap(Topic::name, Function.identity()));

  private Topics() {}

  /** Returns all topics. */
  public static List<Topic> all() {
    return ALL_TOPICS;
  }

  /**
   * Returns the topic with this name.
   *
   * @throws IllegalArgumentException if the catalogue has no such topic
   */
  public static Topic named(String name) {
    Topic topic = TOPICS_BY_NAME.get(name);
    if (topic == null) {
      throw new IllegalArgumentException("No topic is named %s.".formatted(name));
    }
    return topic;
  }

  /**
   * Returns the name of the dead-letter topic of a command topic. A processor copies a command
   * there if it cannot read the command, or if an exception prevents it from applying the command.
   */
  public static String deadLettersOf(String commandTopic) {
    return TopicTemplates.deadLettersOf(commandTopic);
  }

  /**
   * Returns the name of the journal of a command topic. The processor of the commands notes there
   * in which batches, and at which instants, it has applied them. For {@code finlego.x.commands}
   * the name is {@code finlego.x.applied}.
   */
  public static String journalOf(String commandTopic) {
    return TopicTemplates.journalOf(commandTopic);
  }
}
