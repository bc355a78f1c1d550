'use client';

import { useTranslations } from 'next-intl';
import { Toast as Radix } from 'radix-ui';
import { createContext, use, useCallback, useState } from 'react';

type Toast = { id: number; text: string; tone: 'done' | 'failed'; action?: { label: string; run: () => void } };
type ShowToast = (text: string, options?: { tone?: Toast['tone']; action?: Toast['action'] }) => void;

const ToastContext = createContext<ShowToast>(() => undefined);

/** Returns the function that shows a toast: `const showToast = useToast(); showToast('…', { tone: 'failed' })`. */
export function useToast(): ShowToast {
  return use(ToastContext);
}

/** Holds toasts until they are read; rendered once, around the desk. */
export function ToastProvider({ children }: { children: React.ReactNode }) {
  const t = useTranslations('desk');
  const [toasts, setToasts] = useState<Toast[]>([]);
  const showToast = useCallback<ShowToast>((text, { tone = 'done', action } = {}) => {
    setToasts((now) => [...now.slice(-3), { id: Date.now() + Math.random(), text, tone, ...(action && { action }) }]);
  }, []);
  const dismiss = (id: number) => setToasts((now) => now.filter((toast) => toast.id !== id));
  return (
    <ToastContext value={showToast}>
      <Radix.Provider label={t('notifications')} swipeDirection="down" duration={6000}>
        {children}
        {toasts.map((toast) => (
          <Radix.Root
            key={toast.id}
            className={`toast toast-${toast.tone}`}
            type={toast.tone === 'failed' ? 'foreground' : 'background'}
            onOpenChange={(open) => open || dismiss(toast.id)}
          >
            <Radix.Description>{toast.text}</Radix.Description>
            {toast.action ? (
              <Radix.Action className="btn btn-quiet btn-small" altText={toast.action.label} onClick={toast.action.run}>
                {toast.action.label}
              </Radix.Action>
            ) : null}
            <Radix.Close className="toast-close" aria-label={t('close')}>
              ×
            </Radix.Close>
          </Radix.Root>
        ))}
        <Radix.Viewport className="toasts" label={`${t('notifications')} ({hotkey})`} />
      </Radix.Provider>
    </ToastContext>
  );
}
