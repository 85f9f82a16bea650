package io.finlego.ingress.sandbox;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.access.caller.CurrentCaller;
import io.finlego.ingress.http.operation.ApiGroup;
import io.finlego.ingress.http.operation.Described;
import io.finlego.ingress.http.result.Result;
import io.finlego.ingress.http.shape.AcceptedObject;
import io.finlego.ingress.ledger.account.RequestedClient;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The sandbox's operation that lists the notifications to a client. */
@RestController
@Profile("sandbox")
@ApiGroup(ApiGroup.Name.SANDBOX)
class SandboxNotificationsController {

  private final SandboxNotifications notifications;

  SandboxNotificationsController(SandboxNotifications notifications) {
    this.notifications = notifications;
  }

  @GetMapping("/sandbox/notifications")
  @Callers({CallerKind.FRONT_OFFICE, CallerKind.SYSTEM})
  @Described(
      summary = "List a client's notifications",
      text =
          """
          Sandbox only. The notifications of the last hour with their codes, newest first: the messages that an SMS \
          provider would have delivered from the topic `finlego.notifications`. A front office sees those of its own \
          client; a system names the client with `clientId`. Another client than a front office's own: 404 \
          `clientNotFound`.\
          """,
      query = SandboxShapes.LIST_NOTIFICATIONS,
      example = "sandbox-notifications")
  Result<List<SandboxNotification>> list(AcceptedObject query, CurrentCaller caller) {
    return Result.of(notifications.of(RequestedClient.of(caller, query.uuid("clientId"))));
  }
}
