package io.finlego.ingress.sandbox;

import static io.finlego.ingress.http.shape.Field.nullable;
import static io.finlego.ingress.http.shape.Field.optional;
import static io.finlego.ingress.http.shape.Field.required;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.http.shape.ObjectShape;
import io.finlego.ingress.http.shape.QueryShape;
import io.finlego.ingress.http.shape.RequestShape;
import io.finlego.ingress.http.shape.UuidShape;
import io.finlego.ingress.http.shape.WordShape;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The bodies and queries of the operations that exist only in the sandbox. */
@Configuration(proxyBeanMethods = false)
@Profile("sandbox")
class SandboxShapes {

  static final String TOKEN_REQUEST = "SandboxTokenRequest";
  static final String LIST_NOTIFICATIONS = "ListNotifications";

  @Bean
  RequestShape issueTokenShape() {
    return RequestShape.required(
        TOKEN_REQUEST,
        ObjectShape.of(
                required(
                    "scope",
                    new WordShape(
                        List.of(CallerKind.FRONT_OFFICE.scopeWord(), CallerKind.SYSTEM.scopeWord()),
                        false)),
                nullable("clientId", new UuidShape())
                    .describedAs(
                        "The client of the front office; required for `frontoffice`, refused for"
                            + " `system`."))
            .with(new ClientIdMatchesScope()));
  }

  @Bean
  QueryShape listNotificationsQuery() {
    return QueryShape.of(
        LIST_NOTIFICATIONS,
        ObjectShape.of(
            optional("clientId", new UuidShape())
                .describedAs(
                    "Required for a system. A front office sees its own client's notifications.")));
  }
}
