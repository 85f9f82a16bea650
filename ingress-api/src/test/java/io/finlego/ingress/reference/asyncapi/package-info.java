/** Tests of the document for subscribers. */
@NullMarked
package io.finlego.ingress.reference.asyncapi;

import org.jspecify.annotations.NullMarked;
