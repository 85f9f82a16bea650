/**
 * Makes the API's reference. For each operation it has a text, the shape of the body and examples.
 *
 * <p>The text comes from the annotation {@link io.finlego.ingress.http.operation.Described} on the
 * controller's method. The examples are files, so that tests can send them as requests.
 */
@NullMarked
package io.finlego.ingress.reference;

import org.jspecify.annotations.NullMarked;
