// What this page uses of Swagger UI, which brings no types for its module.
declare module 'swagger-ui-dist/swagger-ui-es-bundle.js' {
  export interface SwaggerUi {
    /** Fills in the credential of a security scheme of the kinds `apiKey` and `http` with `bearer`. */
    preauthorizeApiKey(scheme: string, value: string): unknown;
  }
  /** A request before it is sent, that of the document included. */
  export interface SentRequest {
    readonly url: string;
    readonly headers: Record<string, string>;
  }
  export interface SwaggerUiOptions {
    readonly domNode: HTMLElement;
    readonly url: string;
    readonly onComplete?: () => void;
    readonly plugins?: readonly object[];
    readonly requestInterceptor?: (request: SentRequest) => SentRequest;
    readonly deepLinking?: boolean;
    readonly defaultModelsExpandDepth?: number;
    readonly displayRequestDuration?: boolean;
    readonly queryConfigEnabled?: boolean;
    readonly tryItOutEnabled?: boolean;
    readonly validatorUrl?: string;
  }
  export default function SwaggerUI(options: SwaggerUiOptions): SwaggerUi;
}
