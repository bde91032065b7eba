/** Words of role names in clinics and in administration. A value such as `resident-physician` or `IT_ADMIN` is a role when one of its words is here. */
export const roleNameWords: ReadonlySet<string> = new Set([
  'admin', 'admins', 'administrator', 'superadmin', 'sysadmin', 'superuser', 'root', 'owner', 'manager', 'moderator', 'editor', 'viewer', 'auditor', 'supervisor', 'operator', 'staff', 'employee', 'support', 'developer', 'guest', 'member', 'user', 'customer', 'client', 'agent', 'reviewer', 'compliance', 'officer', 'director',
  'doctor', 'doctors', 'physician', 'clinician', 'nurse', 'practitioner', 'provider', 'surgeon', 'attending', 'resident', 'intern', 'consultant', 'specialist', 'therapist', 'psychiatrist', 'psychologist', 'counselor', 'pharmacist', 'technician', 'tech', 'radiologist', 'pathologist', 'dentist', 'midwife', 'paramedic', 'phlebotomist', 'cardiologist',
  'dietitian', 'caregiver', 'guardian', 'proxy', 'patient', 'billing', 'biller', 'coder', 'receptionist', 'registrar', 'scheduler', 'frontdesk', 'clerk', 'secretary', 'assistant', 'accountant', 'finance', 'lab', 'pharmacy', 'radiology', 'researcher', 'scientist', 'analyst', 'hospital', 'clinic', 'insurer', 'payer', 'worker', 'helper', 'coordinator', 'navigator',
  'rn', 'md', 'np', 'pa', 'lpn', 'cna', 'emt', 'anesthesiologist', 'hygienist', 'optometrist', 'chiropractor', 'oncologist', 'pediatrician', 'hospitalist', 'trainee', 'student', 'superadministrator', 'tenant', 'sa', 'privacy', 'security', 'triage', 'front', 'medic', 'admitting', 'steward', 'custodian', 'biostatistician', 'informaticist',
]);

/** Speakers of a conversation with a model. */
export const chatRoles: ReadonlySet<string> = new Set(['user', 'assistant', 'system', 'tool', 'function', 'developer', 'model', 'human', 'ai', 'bot', 'agent', 'speaker']);

/** Owners of a `role` that name who speaks, or what an element is, and not who may do something. */
export const speakerOwners: ReadonlySet<string> = new Set(['m', 'msg', 'message', 'messages', 'chat', 'turn', 'utterance', 'segment', 'speaker', 'line', 'completion', 'choice', 'choices', 'delta', 'part', 'transcript', 'conversation', 'element', 'el', 'node', 'aria', 'props', 'attrs', 'attributes', 'target', 'prompt', 'dialogue', 'caption', 'history', 'widget', 'dom']);

/** WAI-ARIA roles (https://www.w3.org/TR/wai-aria-1.2/#role_definitions) that are met in comparisons. */
export const ariaRoles: ReadonlySet<string> = new Set([
  'alert', 'alertdialog', 'application', 'article', 'banner', 'button', 'cell', 'checkbox', 'columnheader', 'combobox', 'complementary', 'contentinfo', 'dialog', 'document', 'feed', 'figure', 'form', 'grid', 'gridcell', 'group', 'heading', 'img', 'link', 'list', 'listbox', 'listitem', 'log', 'main', 'marquee', 'menu', 'menubar', 'menuitem', 'navigation', 'none', 'note', 'option', 'presentation',
  'progressbar', 'radio', 'radiogroup', 'region', 'row', 'rowgroup', 'rowheader', 'scrollbar', 'search', 'searchbox', 'separator', 'slider', 'spinbutton', 'status', 'switch', 'tab', 'table', 'tablist', 'tabpanel', 'term', 'textbox', 'timer', 'toolbar', 'tooltip', 'tree', 'treegrid', 'treeitem',
]);

/** Words of whoever is asking: a `role` of theirs decides. */
export const principalWords: ReadonlySet<string> = new Set(['user', 'me', 'session', 'auth', 'claims', 'claim', 'token', 'decoded', 'payload', 'actor', 'principal', 'account', 'viewer', 'caller', 'identity', 'credentials', 'authorizer', 'jwt', 'requester', 'self', 'subject', 'operator', 'staff', 'profile', 'currentuser', 'loggedinuser', 'authuser', 'ctx', 'locals', 'clinician', 'sub', 'access', 'idtoken', 'passport', 'performer', 'requested', 'initiator', 'invoker', 'u']);

/** Words that say a record was sent in, looked up or is about to be stored: its `role` describes it. */
export const describedWords: ReadonlySet<string> = new Set(['body', 'query', 'params', 'input', 'dto', 'data', 'form', 'values', 'new', 'created', 'target', 'other', 'existing', 'updated', 'fresh', 'row', 'record', 'item', 'participant', 'contact', 'invite', 'invitation', 'args', 'found', 'each', 'filters', 'filter', 'selected', 'editing', 'registration', 'signup']);

/** Other names under which a role goes, beside any name that ends in `role` or `roles`. */
export const roleAliases: ReadonlySet<string> = new Set(['usertype', 'accounttype', 'accesslevel', 'accesstype', 'usergroup', 'usergroups', 'groups', 'userlevel', 'privilegelevel', 'privilege', 'clearance', 'clearancelevel', 'permissionlevel', 'persona', 'authorities', 'authority', 'securitylevel', 'stafftype', 'usercategory', 'userkind', 'membertype', 'profiletype', 'jobtitle', 'usertypes', 'position', 'designation']);

/** Names that say what a user is only on a user: `user.type`, `profile.kind`. */
export const ownedRoleAliases: ReadonlySet<string> = new Set(['discipline', 'occupation', 'profession', 'function', 'cadre', 'rank', 'grade', 'type', 'kind', 'level', 'group', 'title', 'tier', 'scope', 'scopes', 'department']);

/** Verbs that make a guard of a name with `role` in it: `requireRole`, `hasAnyRole`, `rolesGuard`. */
export const roleGuardVerbs: ReadonlySet<string> = new Set(['require', 'requires', 'required', 'has', 'check', 'checks', 'ensure', 'verify', 'authorize', 'authorise', 'authorization', 'allow', 'allowed', 'restrict', 'permit', 'permitted', 'protect', 'guard', 'only', 'enforce', 'is', 'in', 'assert', 'validate', 'with', 'rbac', 'middleware', 'auth', 'need', 'needs', 'must', 'access', 'accept', 'any', 'use', 'accepts', 'gate', 'when', 'can']);

/** Names, seams left out, of guards that take role names without saying `role`. */
export const accessGuardName = /^(?:auth|authori[sz]e|authori[sz]ation|authenticate|restrict|permit|protect|allow|allows|guard|only|require|check|verify|ensure|grant|secure|access|has|acl|rbac|private)(?:to|only|access|user|users|auth|any|all|for|route|usertype|authority|authorities|permission|permissions|middleware|guard|group|groups|claims?|control|level|of)*$/;

/** Property names whose list of roles decides wherever it stands. */
export const roleListKeys: ReadonlySet<string> = new Set(['allowedroles', 'requiredroles', 'requiredrole', 'permittedroles', 'authorizedroles', 'rolesallowed', 'accessroles', 'requireroles', 'requirerole', 'allowroles', 'roleaccess', 'minrole', 'anyrole', 'anyroles', 'restrictto', 'restrictedto', 'allowedusertypes', 'allowedgroups', 'requiredgroups', 'onlyroles', 'expectedrole', 'expectedroles', 'neededroles', 'needsrole', 'validroles', 'grantedroles', 'allowedfor', 'rolesrequired', 'rolerequired', 'roleswithaccess', 'visibleto', 'viewableby', 'editableby', 'permittedusers', 'hasrole', 'hasroles', 'minimumrole', 'authroles']);

/** Words in the name of a map or list that say it grants something. */
export const grantWords: ReadonlySet<string> = new Set(['permission', 'permissions', 'access', 'grants', 'grant', 'acl', 'policy', 'policies', 'allowed', 'allow', 'rbac', 'rights', 'abilities', 'capabilities', 'scopes', 'scope', 'privileges', 'can', 'may', 'authorized', 'permitted', 'hierarchy', 'levels', 'level', 'rank', 'matrix', 'privileged', 'required', 'rules', 'releasers', 'approvers', 'guards', 'actions', 'entitlements', 'visibility']);

/** Words in a name that say roles are only shown, styled, routed to a start page or made up. */
export const displayWords: ReadonlySet<string> = new Set(['label', 'labels', 'color', 'colors', 'colour', 'icon', 'icons', 'badge', 'badges', 'title', 'titles', 'description', 'descriptions', 'display', 'theme', 'style', 'styles', 'avatar', 'names', 'variant', 'variants', 'class', 'classname', 'css', 'text', 'greeting', 'format', 'render', 'tooltip', 'translation', 'translations', 'i18n', 'options', 'home', 'dashboard', 'landing', 'mock', 'seed', 'sample', 'demo', 'image', 'placeholder', 'count', 'counts', 'stats', 'order', 'sort', 'prefix', 'salutation', 'emoji', 'caption', 'tabs', 'tab', 'menu', 'menus', 'nav', 'navigation', 'sidebar', 'columns', 'widgets', 'links', 'cards']);

/** Methods whose callback picks or reorders entries of a list. */
export const listMethods: ReadonlySet<string> = new Set(['filter', 'find', 'findIndex', 'findLast', 'map', 'flatMap', 'sort', 'toSorted', 'reduce', 'forEach', 'groupBy', 'partition', 'count', 'countBy']);

/** Words in a function's or decorator's name that make a guard of it when it is given roles: `withAuthorization`, `AllowedFor`. */
export const guardingWords: ReadonlySet<string> = new Set(['auth', 'authorize', 'authorise', 'authorized', 'authorised', 'authorization', 'authorisation', 'allow', 'allowed', 'permit', 'permitted', 'protect', 'protected', 'restrict', 'restricted', 'guard', 'guarded', 'gate', 'only', 'secured', 'rbac', 'acl']);

/** What a permission lets somebody do: `user-manage`, `removeClient`. No role's name has such a word beside another. */
export const permissionVerbs: ReadonlySet<string> = new Set(['read', 'write', 'view', 'list', 'create', 'update', 'delete', 'remove', 'manage', 'export', 'edit', 'approve', 'download', 'upload', 'search']);
