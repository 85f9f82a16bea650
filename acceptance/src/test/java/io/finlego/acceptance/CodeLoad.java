package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.notification.Notification;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** One-time codes that a client asks for. Each of them is sent as a notification. */
final class CodeLoad {

  private final Stack stack;
  private final String client;
  private final String body;
  private final Collection<Sent> codes = new ConcurrentLinkedQueue<>();

  CodeLoad(Stack stack, String client, String account) {
    this.stack = stack;
    this.client = client;
    body = "{\"operation\": \"closeAccount\", \"accountId\": \"%s\"}".formatted(account);
  }

  /** What a caller does again and again. */
  Runnable call() {
    Api frontOffice = Api.frontOffice(stack, client);
    return () -> {
      codes.add(Sent.to(frontOffice, "POST", "/Accounts/send-otp", body));
      Await.pause();
    };
  }

  /** Asks for all codes once more. Each has one outcome and one notification. */
  void assertThatEachIsSentOnce(String description) {
    List<Answer> answers =
        Sent.assertThatRetriesHaveOneOutcome(
            codes, Api.frontOffice(stack, client), Api.system(stack), description);
    List<String> ids =
        answers.stream().map(answer -> answer.value().path("otpId").asString()).toList();
    assertThat(ids).as(description).isNotEmpty();
    Await.until("the notifications, " + description, () -> notified().containsAll(ids));
    assertThat(notified()).as(description).containsExactlyInAnyOrderElementsOf(ids);
  }

  private List<String> notified() {
    AvroCodec codec = AvroCodec.catalogue();
    return Topic.read(stack, "finlego.notifications").stream()
        .map(record -> codec.decode(record.value(), Notification.class).getSubjectId().toString())
        .toList();
  }
}
