import { type AdapterKind } from '../access/adapter.ts'
import { contentfulMessage, contentfulSigned } from './contentful-message.ts'
import type { SystemRequest } from './system-request.ts'

/** How a system signs: HMAC with the secret's UTF-8 as key. */
interface Signature {
  readonly header: string
  readonly hash: 'sha1' | 'sha256'
  readonly encoding: 'hex' | 'base64' | 'base64url'
  /** Reads the header; the group `signature` is the signature, `time` (if there is one) the time that was signed. */
  readonly form: RegExp
  /** The header of the signed time, in milliseconds since the epoch, if the signature's header does not hold it. */
  readonly timeHeader?: string
  /** Returns the signed content, in pieces; undefined if the request lacks a part of it. */
  readonly message: (request: SystemRequest, time: string) => readonly (string | Uint8Array)[] | undefined
  /** Returns the headers that the signature covers besides, in lower case, if the system signs headers. */
  readonly signedHeaders?: (headers: Headers) => readonly string[]
}

/** How a system's payloads describe their document. Of several pointers the first that leads to a value counts. */
export interface PayloadForm {
  readonly document: readonly string[]
  /** The ids of documents that are never published. */
  readonly drafts?: RegExp
  /** Versions are whole numbers or times: they have an order. */
  readonly version: readonly string[]
  /** The event: the words that file or correct, and those that retract. */
  readonly action: {
    readonly header?: string
    readonly pointers?: readonly string[]
    readonly file: readonly string[]
    readonly retract: readonly string[]
    /** The meaning of any other word; without it, other words are refused. */
    readonly otherwise?: 'retract'
    /** The meaning if the payload names no event. */
    readonly unsaid?: 'file' | 'retract'
  }
  /** Pointers to the system's own sentences about what happened; their further lines, such as a link, say no more. */
  readonly notices?: readonly string[]
  /** The header of the system's own id of the delivery, which a retry repeats. */
  readonly deliveryHeader?: string
}

export interface System {
  readonly name: string
  readonly signature: Signature
  readonly payload: PayloadForm
}

const hex256 = /^(?<signature>[\da-f]{64})$/
const bodyAlone = ({ body }: SystemRequest) => [body]
const nothing: PayloadForm = { document: [], version: [], action: { file: [], retract: [] } }

/** The particulars of each content system, from its documentation and its own code. */
export const systems: Readonly<Record<AdapterKind, System>> = {
  // https://www.sanity.io/docs/webhooks, https://www.sanity.io/docs/content-lake/drafts
  sanity: {
    name: 'Sanity',
    signature: {
      header: 'sanity-webhook-signature',
      hash: 'sha256',
      encoding: 'base64url',
      form: /^t=(?<time>\d{1,15})[, ]+v1=(?<signature>[\w-]{43})$/,
      message: ({ body }, time) => [`${time}.`, body],
    },
    payload: {
      document: ['/_id'],
      drafts: /^(drafts|versions)\./,
      version: ['/_updatedAt'],
      action: { header: 'sanity-operation', file: ['create', 'update'], retract: ['delete'] },
      deliveryHeader: 'idempotency-key',
    },
  },
  // https://docs.ghost.org/webhooks; an unpublished post is a draft again, a deleted one has no current state.
  ghost: {
    name: 'Ghost',
    signature: {
      header: 'x-ghost-signature',
      hash: 'sha256',
      encoding: 'hex',
      form: /^sha256=(?<signature>[\da-f]{64}), ?t=(?<time>\d{1,15})$/,
      message: ({ body }, time) => [body, time],
    },
    payload: {
      document: ['/post/current/id', '/page/current/id', '/post/previous/id', '/page/previous/id'],
      version: [
        '/post/current/updated_at',
        '/page/current/updated_at',
        '/post/previous/updated_at',
        '/page/previous/updated_at',
      ],
      action: {
        pointers: ['/post/current/status', '/page/current/status'],
        file: ['published', 'sent'],
        retract: [],
        otherwise: 'retract',
        unsaid: 'retract',
      },
    },
  },
  // Superdesk's HTTP push of ninjs: https://superdesk.readthedocs.io/en/latest/publishing.html
  superdesk: {
    name: 'Superdesk',
    signature: {
      header: 'x-superdesk-signature',
      hash: 'sha1',
      encoding: 'hex',
      form: /^sha1=(?<signature>[\da-f]{40})$/,
      message: bodyAlone,
    },
    payload: {
      document: ['/guid'],
      version: ['/version'],
      action: {
        pointers: ['/pubstatus'],
        file: ['usable'],
        retract: ['canceled', 'cancelled'],
        unsaid: 'file',
      },
    },
  },
  // https://www.contentful.com/developers/docs/webhooks/request-verification/
  contentful: {
    name: 'Contentful',
    signature: {
      header: 'x-contentful-signature',
      hash: 'sha256',
      encoding: 'hex',
      form: hex256,
      timeHeader: 'x-contentful-timestamp',
      message: contentfulMessage,
      signedHeaders: contentfulSigned,
    },
    payload: {
      document: ['/sys/id'],
      version: ['/sys/revision'],
      action: {
        header: 'x-contentful-topic',
        file: ['ContentManagement.Entry.publish'],
        retract: ['unpublish', 'delete', 'archive'].map((topic) => `ContentManagement.Entry.${topic}`),
      },
      deliveryHeader: 'x-contentful-idempotency-key',
    },
  },
  // https://www.storyblok.com/docs/concepts/webhooks; the header only shares its name with Standard Webhooks.
  storyblok: {
    name: 'Storyblok',
    signature: {
      header: 'webhook-signature',
      hash: 'sha1',
      encoding: 'hex',
      form: /^(?<signature>[\da-f]{40})$/,
      message: bodyAlone,
    },
    payload: {
      document: ['/story_id'],
      version: [],
      action: { pointers: ['/action'], file: ['published'], retract: ['unpublished', 'deleted'] },
      notices: ['/text'],
    },
  },
  // The plugin WP Webhooks: https://wordpress.org/plugins/wp-webhooks/
  wordpress: {
    name: 'WordPress',
    signature: {
      header: 'x-wp-webhook-signature',
      hash: 'sha256',
      encoding: 'base64',
      form: /^(?<signature>[\w+/]{43}=)$/,
      message: bodyAlone,
    },
    payload: {
      document: ['/post_id', '/post/ID'],
      version: ['/post/post_modified_gmt'],
      action: { pointers: ['/post/post_status'], file: ['publish'], retract: [], otherwise: 'retract' },
    },
  },
  // https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries
  'github-style': {
    name: 'the content system',
    signature: {
      header: 'x-hub-signature-256',
      hash: 'sha256',
      encoding: 'hex',
      form: /^sha256=(?<signature>[\da-f]{64})$/,
      message: bodyAlone,
    },
    payload: nothing,
  },
}
