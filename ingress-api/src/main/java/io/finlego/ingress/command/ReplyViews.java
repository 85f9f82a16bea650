package io.finlego.ingress.command;

import io.finlego.ingress.http.result.Fault;
import io.finlego.schemas.reply.Rejected;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

/** Reads replies, and shows each in the way that was registered for its type. */
@Component
final class ReplyViews {

  private final Map<Class<?>, ReplyView<?, ?>> views;

  ReplyViews(List<ReplyView<?, ?>> views) {
    this.views =
        views.stream()
            .collect(Collectors.toUnmodifiableMap(ReplyView::replyType, Function.identity()));
  }

  /** What a processor said. */
  sealed interface Read {

    /** It was done. */
    record Done(SpecificRecord reply) implements Read {}

    /** It was refused. */
    record Refused(List<Fault> faults) implements Read {}
  }

  Read read(SpecificRecord result) {
    return result instanceof Rejected rejected
        ? new Read.Refused(
            rejected.getProblems().stream()
                .map(
                    problem ->
                        new Fault(problem.getCode(), problem.getMessage(), problem.getField()))
                .toList())
        : new Read.Done(result);
  }

  /** The value for the caller, by the reply's type. */
  Object show(SpecificRecord reply) {
    ReplyView<?, ?> view = views.get(reply.getClass());
    if (view == null) {
      throw new IllegalStateException("No view for " + reply.getClass().getSimpleName());
    }
    return show(view, reply);
  }

  static <R extends SpecificRecord, V> V show(ReplyView<R, V> view, SpecificRecord reply) {
    return view.view(view.replyType().cast(reply));
  }
}
