/**
 * The platform of all operations: how a request is read and how an answer is written. It knows no
 * domain.
 */
@NullMarked
package io.finlego.ingress.http;

import org.jspecify.annotations.NullMarked;
