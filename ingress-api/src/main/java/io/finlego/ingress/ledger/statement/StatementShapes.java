package io.finlego.ingress.ledger.statement;

import static io.finlego.ingress.http.shape.Field.optional;
import static io.finlego.ingress.http.shape.Field.required;

import io.finlego.ingress.http.shape.DateShape;
import io.finlego.ingress.http.shape.ObjectShape;
import io.finlego.ingress.http.shape.QueryShape;
import io.finlego.ingress.http.shape.UuidShape;
import io.finlego.ingress.http.shape.WordShape;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The query parameters of a statement. */
@Configuration(proxyBeanMethods = false)
class StatementShapes {

  static final String WRITE_STATEMENT = "WriteStatement";

  @Bean
  QueryShape writeStatementQuery() {
    return QueryShape.of(
        WRITE_STATEMENT,
        ObjectShape.of(
            required("accountId", new UuidShape()),
            required("from", DateShape.any()).describedAs("The first booking date."),
            required("to", DateShape.any())
                .describedAs("The last booking date; today, if it is later."),
            optional("format", new WordShape(StatementFormat.words(), false))
                .describedAs("`json` by default.")));
  }
}
